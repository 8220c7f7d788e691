using Phone.Commands;
using ZegoCallKit.Calls;

namespace ZegoCallKit.RingServer.Tests.Phones;

public sealed class InstructionTests
{
    [Theory]
    [InlineData("accept", "Accept")]
    [InlineData("  hang   up ", "HangUp")]
    [InlineData("hangup", "HangUp")]
    [InlineData("who", "Who")]
    [InlineData("history", "History")]
    [InlineData("?", "Help")]
    [InlineData("exit", "Quit")]
    public void A_word_is_a_command(string line, string verb) => Assert.Equal(verb, Instruction.Parse(line).Verb.ToString());

    [Fact]
    public void Calls_have_users_and_a_kind()
    {
        var video = Instruction.Parse("call bob carol");
        var audio = Instruction.Parse("call audio bob");

        Assert.Equal((CallKind.Video, "bob carol"), (video.Kind, string.Join(' ', video.Users)));
        Assert.Equal((CallKind.Audio, "bob"), (audio.Kind, string.Join(' ', audio.Users)));
        Assert.Equal("not now, please", Instruction.Parse("decline not now, please").Words);
        Assert.Equal((false, true), (Instruction.Parse("history").IsMore, Instruction.Parse("history more").IsMore));
        Assert.Equal([(true, 5), (true, null), (false, null)], new[] { "dnd 5", "dnd", "dnd off" }.Select(Instruction.Parse).Select(static dnd => (dnd.IsOn, (int?)dnd.Duration?.TotalMinutes)));
        Assert.Equal(TimeSpan.FromSeconds(1.5), Instruction.Parse("wait in-call 1.5").Limit);
    }

    [Theory]
    [InlineData("call")]
    [InlineData("call audio")]
    [InlineData("call a/b")]
    [InlineData("accept now")]
    [InlineData("wait")]
    [InlineData("wait forever")]
    [InlineData("wait ringing -1")]
    [InlineData("wait ringing 1e9")]
    [InlineData("dnd 0")]
    [InlineData("dnd soon")]
    [InlineData("history less")]
    [InlineData("dance")]
    public void What_is_no_command_is_refused(string line) => Assert.Throws<FormatException>(() => Instruction.Parse(line));
}
