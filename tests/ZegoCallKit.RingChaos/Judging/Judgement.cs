using System.Globalization;
using System.Text.Json;

namespace ZegoCallKit.RingChaos.Judging;

/// <summary>The figures of a run.</summary>
/// <param name="Rows">One for each fault.</param>
/// <param name="Findings">What broke a promise.</param>
/// <param name="Excluded">What the promises exclude, and how often it was so.</param>
internal sealed record Judgement(IReadOnlyList<FaultRow> Rows, IReadOnlyList<string> Findings, IReadOnlyDictionary<string, int> Excluded)
{
    private const int MostFindings = 50;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public FaultRow Total
    {
        get
        {
            var total = new FaultRow("all");
            foreach (var row in Rows)
            {
                total.Add(row);
            }

            return total;
        }
    }

    /// <summary>Gets whether no promise was broken. Findings include what no column counts: a signal that nobody sent, or an exception that nobody observed.</summary>
    public bool IsGood => Findings.Count == 0 && Total is { Lost: 0, Twice: 0, OutOfOrder: 0, Disagree: 0 };

    public async Task WriteAsync(TextWriter output, TimeSpan time, int seed)
    {
        await output.WriteLineAsync("| fault | signals sent | lost | twice | out of order | calls | answered | calls that disagree | excluded |");
        await output.WriteLineAsync("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var row in Rows.Append(Total))
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {row.Name} | {row.Sent:N0} | {row.Lost} | {row.Twice} | {row.OutOfOrder} | {row.Calls:N0} | {row.Answered:N0} | {row.Disagree} | {row.Excluded:N0} |"));
        }

        foreach (var (reason, count) in Excluded.OrderByDescending(static entry => entry.Value))
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"excluded: {count:N0} {reason}"));
        }

        foreach (var finding in Findings.Take(MostFindings))
        {
            await output.WriteLineAsync($"BROKEN: {finding}");
        }

        var total = Total;
        await output.WriteLineAsync(JsonSerializer.Serialize(
            new { total.Sent, total.Lost, total.Twice, total.OutOfOrder, total.Disagree, total.Calls, total.Answered, total.Excluded, Findings = Findings.Count, Seconds = (int)time.TotalSeconds, Seed = seed },
            Json));
    }
}
