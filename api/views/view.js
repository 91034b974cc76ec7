(function () {
  var data = JSON.parse(document.getElementById("data").textContent);
  var graph = new vis.Network(
    document.getElementById("graph"),
    { nodes: new vis.DataSet(data.nodes), edges: new vis.DataSet(data.edges) },
    data.options
  );
  graph.once("stabilizationIterationsDone", function () {
    graph.setOptions({ physics: false });
    graph.fit();
    document.body.dataset.ready = "1";
  });
})();
