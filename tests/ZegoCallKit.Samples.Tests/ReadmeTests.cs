using Xunit;

namespace ZegoCallKit.Samples.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public async Task The_first_code_block_of_the_readme_is_the_quick_start()
    {
        var readme = await ReadAsync("README.md");
        const string Fence = "```csharp\n";
        var begin = readme.IndexOf(Fence, StringComparison.Ordinal) + Fence.Length;
        var block = readme[begin..readme.IndexOf("```", begin, StringComparison.Ordinal)];

        Assert.Equal(readme.IndexOf("```", StringComparison.Ordinal), begin - Fence.Length);
        Assert.Equal(await ReadAsync("QuickStart.txt"), block);
    }

    [Fact]
    public async Task The_quick_start_has_at_most_40_lines() => Assert.InRange((await ReadAsync("QuickStart.txt")).Split('\n').Length - 1, 10, 40);

    private static Task<string> ReadAsync(string name) => File.ReadAllTextAsync(Path.Join(AppContext.BaseDirectory, name));
}
