graph = {"a": {"b": 1, "c": 4}, "b": {"c": 2, "d": 5}, "c": {"d": 1}, "d": {}}
def dijkstra(g, start):
    dist = {n: float("inf") for n in g}; dist[start] = 0
    todo = set(g)
    while todo:
        n = min(todo, key=lambda k: (dist[k], k)); todo.remove(n)
        for m, w in g[n].items():
            dist[m] = min(dist[m], dist[n] + w)
    return dist
print(dijkstra(graph, "a"))
def bfs(g, s, goal):
    queue, seen = [[s]], {s}
    while queue:
        path = queue.pop(0)
        if path[-1] == goal: return path
        for n in sorted(g[path[-1]]):
            if n not in seen:
                seen.add(n); queue.append(path + [n])
def dfs(g, n, seen=None):
    seen = [] if seen is None else seen
    seen.append(n)
    for m in g[n]:
        if m not in seen: dfs(g, m, seen)
    return seen
def topo(g):
    order, done = [], set()
    def visit(n):
        if n in done: return
        done.add(n)
        for m in g[n]: visit(m)
        order.insert(0, n)
    for n in g: visit(n)
    return order
print(bfs(graph, "a", "d"), dfs(graph, "a"), topo(graph), bfs(graph, "d", "a"))
