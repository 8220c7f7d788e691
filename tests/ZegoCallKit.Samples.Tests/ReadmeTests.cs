using Xunit;

namespace ZegoCallKit.Samples.Tests;

public sealed class ReadmeTests
{
    [Theory]
    [InlineData("QuickStart", 40)]
    [InlineData("Call", 60)]
    [InlineData("Worker", 40)]
    public async Task The_programs_that_a_newcomer_reads_first_are_short(string sample, int lines) =>
        Assert.InRange((await File.ReadAllLinesAsync(Path.Join(AppContext.BaseDirectory, $"{sample}.txt"), TestContext.Current.CancellationToken)).Length, 10, lines);
}
