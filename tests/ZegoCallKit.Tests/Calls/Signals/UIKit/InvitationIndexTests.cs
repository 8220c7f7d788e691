using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signals.UIKit;

namespace ZegoCallKit.Tests.Calls.Signals.UIKit;

public sealed class InvitationIndexTests
{
    private static readonly TimeSpan Ring = TimeSpan.FromMinutes(1);
    private static readonly UserId Mallory = new("mallory");
    private DateTimeOffset _now = SampleSignals.Noon;

    [Fact]
    public void Strangers_do_not_evict_ones_own_invitation()
    {
        var index = new InvitationIndex(() => _now);
        index.AddOwn(new InvitationId("own"), new CallId("mine"), Ring);
        for (var i = 0; i < 10_000; i++)
        {
            index.Add(new InvitationId($"i{i}"), new CallId($"c{i}"), new UserId($"u{i % 2_000}"));
        }

        Assert.Equal("mine", index.Find(new InvitationId("own"))?.Value);
    }

    [Fact]
    public void One_sender_evicts_only_the_senders_own()
    {
        var index = new InvitationIndex(() => _now);
        index.Add(new InvitationId("friend"), new CallId("call"), new UserId("alice"));
        for (var i = 0; i < 256; i++)
        {
            index.Add(new InvitationId($"i{i}"), new CallId($"c{i}"), Mallory);
        }

        Assert.Equal("call", index.Find(new InvitationId("friend"))?.Value);
        Assert.Null(index.Find(new InvitationId($"i{255 - InvitationIndex.PerSender}")));
        Assert.Equal("c255", index.Find(new InvitationId("i255"))?.Value);
    }

    [Fact]
    public void Nobody_overwrites_ones_own_invitation()
    {
        var index = new InvitationIndex(() => _now);
        index.AddOwn(new InvitationId("own"), new CallId("mine"), Ring);
        index.Add(new InvitationId("own"), new CallId("theirs"), Mallory);
        Assert.Equal("mine", index.Find(new InvitationId("own"))?.Value);
    }

    [Fact]
    public void Ones_own_are_forgotten_when_they_cannot_be_answered_any_more()
    {
        var index = new InvitationIndex(() => _now);
        index.AddOwn(new InvitationId("old"), new CallId("old"), Ring);
        _now += TimeSpan.FromMinutes(7);
        index.AddOwn(new InvitationId("new"), new CallId("new"), Ring);
        Assert.Null(index.Find(new InvitationId("old")));
        Assert.NotNull(index.Find(new InvitationId("new")));
    }
}
