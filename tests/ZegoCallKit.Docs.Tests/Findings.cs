using Xunit;

namespace ZegoCallKit.Docs.Tests;

/// <summary>Reports what a rule has found.</summary>
internal static class Findings
{
    /// <summary>Fails with all findings, one per line, if there are any.</summary>
    public static void None(IEnumerable<string> findings)
    {
        var all = findings.ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all.Prepend($"{all.Count} found:")));
    }
}
