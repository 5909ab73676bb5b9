// A chart as it is seen, saved as a file.
const twice = 2; // a PNG is as sharp as a phone's screen

function download(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

// save writes the picture with the title, date, source and mark that stand in it.
export async function save(live, kind) {
  live.chart.dispatchAction({ type: "hideTip" });
  live.chart.dispatchAction({ type: "updateAxisPointer", currTrigger: "leave" });
  const name = live.figure.querySelector("a.touch").download.replace(/\.json$/, "." + kind);
  const svg = live.chart.renderToSVGString();
  if (kind === "svg") {
    download(new Blob([svg], { type: "image/svg+xml" }), name);
    return;
  }
  const picture = new Image();
  picture.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(svg);
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = live.drawing.width * twice;
  canvas.height = live.drawing.height * twice;
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => download(blob, name), "image/png");
}
