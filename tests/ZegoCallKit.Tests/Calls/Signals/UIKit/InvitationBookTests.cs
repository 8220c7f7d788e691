using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signals.UIKit;

namespace ZegoCallKit.Tests.Calls.Signals.UIKit;

public sealed class InvitationBookTests
{
    private static readonly TimeSpan Ring = TimeSpan.FromMinutes(1);
    private static readonly UserId Mallory = new("mallory");
    private DateTimeOffset _now = SampleSignals.Noon;

    [Fact]
    public void Strangers_do_not_evict_ones_own_invitation()
    {
        var book = new InvitationBook(() => _now);
        book.AddOwn(new InvitationId("own"), new CallId("mine"), Ring);
        for (var i = 0; i < 10_000; i++)
        {
            book.Add(new InvitationId($"i{i}"), new CallId($"c{i}"), new UserId($"u{i % 2_000}"));
        }

        Assert.Equal("mine", book.Find(new InvitationId("own"))?.Value);
    }

    [Fact]
    public void One_sender_evicts_only_the_senders_own()
    {
        var book = new InvitationBook(() => _now);
        book.Add(new InvitationId("friend"), new CallId("call"), new UserId("alice"));
        for (var i = 0; i < 256; i++)
        {
            book.Add(new InvitationId($"i{i}"), new CallId($"c{i}"), Mallory);
        }

        Assert.Equal("call", book.Find(new InvitationId("friend"))?.Value);
        Assert.Null(book.Find(new InvitationId($"i{255 - InvitationBook.PerSender}")));
        Assert.Equal("c255", book.Find(new InvitationId("i255"))?.Value);
    }

    [Fact]
    public void Nobody_overwrites_ones_own_invitation()
    {
        var book = new InvitationBook(() => _now);
        book.AddOwn(new InvitationId("own"), new CallId("mine"), Ring);
        book.Add(new InvitationId("own"), new CallId("theirs"), Mallory);
        Assert.Equal("mine", book.Find(new InvitationId("own"))?.Value);
    }

    [Fact]
    public void Ones_own_are_forgotten_when_they_cannot_be_answered_any_more()
    {
        var book = new InvitationBook(() => _now);
        book.AddOwn(new InvitationId("old"), new CallId("old"), Ring);
        _now += TimeSpan.FromMinutes(7);
        book.AddOwn(new InvitationId("new"), new CallId("new"), Ring);
        Assert.Null(book.Find(new InvitationId("old")));
        Assert.NotNull(book.Find(new InvitationId("new")));
    }
}
