using Xunit;

namespace ZegoCallKit.Samples.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public async Task The_quick_start_has_at_most_40_lines() => Assert.InRange((await QuickStartAsync()).Split('\n').Length - 1, 10, 40);

    // Without the engine that only the sample can choose, because the code must compile anywhere.
    private static async Task<string> QuickStartAsync()
    {
        const string End = "#endregion\n\n";
        var program = await ReadAsync("QuickStart.txt");
        var begin = program.IndexOf("#region", StringComparison.Ordinal);
        return program.Remove(begin, program.IndexOf(End, begin, StringComparison.Ordinal) + End.Length - begin);
    }

    private static Task<string> ReadAsync(string name) => File.ReadAllTextAsync(Path.Join(AppContext.BaseDirectory, name));
}
