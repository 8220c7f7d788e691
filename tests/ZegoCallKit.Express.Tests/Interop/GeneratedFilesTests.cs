using Xunit;
using ZegoCallKit.InteropGenerator;

namespace ZegoCallKit.Express.Tests.Interop;

public sealed class GeneratedFilesTests
{
    private static readonly IReadOnlyList<GeneratedFile> Files = Generator.Generate(Path.Combine(AppContext.BaseDirectory, "data"));

    public static TheoryData<string> Paths => [.. Files.Select(f => f.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Generating_again_gives_the_same_bytes(string path)
    {
        var written = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "written", path));
        Assert.Equal(Files.Single(f => f.Path == path).Text, System.Text.Encoding.UTF8.GetString(written));
    }

    [Fact]
    public void The_core_set_is_bound()
    {
        var api = NativeApi.Read(Path.Combine(AppContext.BaseDirectory, "data"));
        Assert.InRange(api.Functions.Count, 100, 130);
        Assert.InRange(api.Callbacks.Count, 60, 80);
    }
}
