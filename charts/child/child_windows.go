package child

import "os/exec"

// group does nothing: the context still kills the tool itself.
func group(*exec.Cmd) {}
