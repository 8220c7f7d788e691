using GroupCall.Recording;
using Xunit;

namespace ZegoCallKit.Samples.Tests.Recording;

public sealed class FileNamesTests
{
    private readonly FileNames _names = new("out");

    [Fact]
    public void The_first_stretch_has_the_plain_name_and_further_ones_are_numbered()
    {
        Assert.Equal(Path.Join("out", "alice-bob.wav"), Next("alice", "bob", "wav"));
        Assert.Equal(Path.Join("out", "alice-bob-2.wav"), Next("alice", "bob", "wav"));
        Assert.Equal(Path.Join("out", "alice-bob-3.wav"), Next("alice", "bob", "wav"));
    }

    [Fact]
    public void Listeners_streams_and_kinds_are_numbered_apart()
    {
        Assert.Equal(Path.Join("out", "alice-bob.wav"), Next("alice", "bob", "wav"));
        Assert.Equal(Path.Join("out", "alice-bob.y4m"), Next("alice", "bob", "y4m"));
        Assert.Equal(Path.Join("out", "carol-bob.wav"), Next("carol", "bob", "wav"));
        Assert.Equal(Path.Join("out", "alice-dave.wav"), Next("alice", "dave", "wav"));
        Assert.Equal(4, _names.Count);
    }

    private string Next(string listener, string stream, string extension) => _names.Next(listener, new StreamId(stream), extension);
}
