namespace ZegoCallKit.House.Tests.Floors;

/// <summary>Finds rings: sets of nodes each of which reaches every other one.</summary>
internal static class Rings
{
    /// <summary>Gets the rings of more than one node, the largest first.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> In(IEnumerable<Import> imports)
    {
        var next = imports.ToLookup(import => import.From, import => import.To, StringComparer.Ordinal);
        var search = new Search(next);
        foreach (var node in next.Select(group => group.Key).Order(StringComparer.Ordinal))
        {
            search.Visit(node);
        }

        return [.. search.Found.OrderByDescending(ring => ring.Count)];
    }

    // Tarjan's algorithm. Recursion is as deep as the longest chain of imports.
    private sealed class Search(ILookup<string, string> next)
    {
        private readonly Dictionary<string, (int Index, int Low)> _seen = new(StringComparer.Ordinal);
        private readonly HashSet<string> _open = new(StringComparer.Ordinal);
        private readonly Stack<string> _path = new();

        public List<IReadOnlyList<string>> Found { get; } = [];

        public void Visit(string node)
        {
            if (_seen.ContainsKey(node))
            {
                return;
            }

            var index = _seen.Count;
            var low = index;
            _seen[node] = (index, low);
            _path.Push(node);
            _open.Add(node);
            foreach (var target in next[node])
            {
                Visit(target);
                if (_open.Contains(target))
                {
                    low = Math.Min(low, _seen[target].Low);
                }
            }

            _seen[node] = (index, low);
            if (low != index)
            {
                return;
            }

            var ring = new List<string>();
            do
            {
                ring.Add(_path.Pop());
                _open.Remove(ring[^1]);
            }
            while (ring[^1] != node);
            if (ring.Count > 1)
            {
                ring.Sort(StringComparer.Ordinal);
                Found.Add(ring);
            }
        }
    }
}
