using System.Globalization;
using System.Reflection;
using ZegoCallKit.Signaling.Server.Store;

namespace ZegoCallKit.Signaling.Server.Tests.Store;

/// <summary>The page about delivery states what the server keeps for a user.</summary>
public sealed class InboxLimitsTests
{
    private static readonly Dictionary<string, string> Rows = new(StringComparer.Ordinal)
    {
        [nameof(InboxLimits.MaxEntries)] = "messages in the inbox",
        [nameof(InboxLimits.MaxBytes)] = "their size, with 256 bytes for each",
        [nameof(InboxLimits.MaxSeen)] = "messages that are recognized when they are sent again",
        [nameof(InboxLimits.SeenMs)] = "how long they are recognized",
        [nameof(InboxLimits.MaxReplies)] = "receipts",
        [nameof(InboxLimits.MaxDevices)] = "devices",
        [nameof(InboxLimits.DeviceMs)] = "how long a device is known after its connection has ended",
        [nameof(InboxLimits.UserMs)] = "how long a user is known after the last change",
        [nameof(InboxLimits.MaxHistory)] = "calls in the history",
        [nameof(InboxLimits.MaxHistoryPage)] = "calls in a page of the history",
    };

    [Fact]
    public void Every_limit_is_on_the_page()
    {
        var root = typeof(InboxLimitsTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static metadata => metadata.Key is "RepositoryRoot").Value!;
        var cells = File.ReadLines(Path.Combine(root, "docs", "concepts", "delivery.md")).Select(static line => line.Split(" | ")).ToList();

        foreach (var limit in typeof(InboxLimits).GetFields(BindingFlags.Static | BindingFlags.Public))
        {
            Assert.True(Rows.TryGetValue(limit.Name, out var row), $"{limit.Name} has no row on the page.");
            var cell = Assert.Single(cells, cell => cell[0] == "| " + row)[1];
            Assert.Equal(Convert.ToInt64(limit.GetRawConstantValue(), CultureInfo.InvariantCulture), ValueOf(cell.TrimEnd(' ', '|')));
        }
    }

    private static long ValueOf(string cell)
    {
        var words = cell.Split(' ');
        var factor = words[1..] switch
        {
            [] or ["bytes"] => 1,
            ["minutes"] => 60_000,
            ["days"] => 24 * 3_600_000,
            _ => throw new FormatException($"'{cell}' has another unit."),
        };
        return long.Parse(words[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture) * factor;
    }
}
