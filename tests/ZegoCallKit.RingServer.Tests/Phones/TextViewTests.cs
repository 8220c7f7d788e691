using Phone.Calling;
using Phone.Display;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Internal;

namespace ZegoCallKit.RingServer.Tests.Phones;

public sealed class TextViewTests
{
    [Fact]
    public void Words_of_others_never_reach_the_terminal_as_they_are()
    {
        using var written = new StringWriter();
        using var output = new GuardedOutput(() => written);
        var call = new CallReport
        {
            Id = new CallId("call-1"),
            Direction = CallDirection.Outgoing,
            Kind = CallKind.Video,
            Phase = CallPhase.Ended,
            Caller = new UserId("alice"),
            Members = [(new UserId("bob"), CallMemberState.Rejected, false)],
            End = new CallEnd { Reason = CallEndReason.Declined, CustomData = "\u001b]0;owned\u0007\n[red]" },
        };

        new TextView(output, null).ShowCall(call);
        new JsonView(output).ShowCall(call);

        var text = written.ToString();
        Assert.DoesNotContain('\u001b', text);
        Assert.Equal(2, text.TrimEnd().Split('\n').Length);
        Assert.Contains("Declined", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "bob is online.")]
    [InlineData(false, "bob is offline.")]
    public void Presence_is_one_line(bool isOnline, string expected)
    {
        using var written = new StringWriter();

        new TextView(written, null).ShowPresence(new PresenceChange { User = new UserId("bob"), IsOnline = isOnline });

        Assert.Equal(expected, written.ToString().TrimEnd());
    }
}
