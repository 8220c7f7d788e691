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
    }

    [Theory]
    [InlineData("/../../../stolen")]
    [InlineData("..")]
    [InlineData("\u001b[2J\u202e\n")]
    [InlineData("a:b\\c")]
    public void A_stream_cannot_choose_where_it_is_recorded(string stream)
    {
        var name = Next("alice", stream, "wav");

        Assert.Equal(Path.GetFullPath("out"), Path.GetDirectoryName(Path.GetFullPath(name)));
        Assert.All(Path.GetFileName(name), c => Assert.True(char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '%' or '.', name));
    }

    [Fact]
    public void Two_streams_never_share_a_file()
    {
        string[] names = [Next("alice", "bob", "wav"), Next("alice", "bob", "wav"), Next("alice", "bob-2", "wav"), Next("alice", "BOB", "wav"), Next("alice-bob", "2", "wav")];

        Assert.Equal(5, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private string Next(string listener, string stream, string extension) => _names.Next(listener, stream, extension);
}
