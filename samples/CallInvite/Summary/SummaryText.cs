namespace CallInvite.Summary;

/// <summary>Writes the summary as text.</summary>
internal static class SummaryText
{
    public static void Write(ScenarioSummary summary, TextWriter output)
    {
        output.WriteLine();
        foreach (var side in summary.Sides)
        {
            output.WriteLine($"{side.User,-6} {side.Call,-7} {side.Reason,-18} {string.Join(" > ", side.Phases)}");
        }

        output.WriteLine(summary.Violations == 0 ? "No rules were broken." : "Broken rules:");
        foreach (var broken in summary.Broken)
        {
            output.WriteLine($"  {broken}");
        }
    }
}
