data.take(JSON.parse(byId('graph-data').textContent));
const page = new Page();
page.start();
