using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using ZegoCallKit.Desk.Server;
using ZegoCallKit.Desk.Server.ZegoApi;
using ZegoCallKit.Desk.Tests.Support;
using ZegoCallKit.Server.Webhooks;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Desk.Tests.ZegoApi;

public sealed class WebhookSenderTests
{
    private static readonly CallbackSecret Signer = new("callback-secret");

    [Fact]
    public async Task An_event_that_is_not_accepted_comes_again_and_holds_up_no_other()
    {
        await using var inbox = await WebhookInbox.StartAsync(1, Signer, refusals: 1);
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        using var log = new RecordingLoggerFactory();
        using var sender = Create(inbox.Address, time, log);
        await sender.StartAsync(TestContext.Current.CancellationToken);

        sender.Send(Event("first"));
        await Eventually.TrueAsync(() => inbox.Requests == 1, "the first attempt");
        sender.Send(Event("second"));
        await Eventually.TrueAsync(() => inbox.Events.Count == 1, "the second event");
        await Eventually.TrueAsync(
            () =>
            {
                time.Advance(TimeSpan.FromSeconds(1));
                return inbox.Events.Count == 2;
            },
            "the first event");
        await sender.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["second", "first"], inbox.Events.Cast<RoomCreatedEvent>().Select(static it => it.RoomId));
        Assert.Equal(3, inbox.Requests);
        Assert.Empty(log.Lines);
    }

    [Fact]
    public async Task After_six_attempts_an_event_is_lost_and_logged()
    {
        await using var inbox = await WebhookInbox.StartAsync(1, Signer, refusals: 100);
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        using var log = new RecordingLoggerFactory();
        using var sender = Create(inbox.Address, time, log);
        await sender.StartAsync(TestContext.Current.CancellationToken);

        sender.Send(Event("room"));
        await Eventually.TrueAsync(
            () =>
            {
                time.Advance(TimeSpan.FromSeconds(1));
                return log.Lines.Any();
            },
            "the event is lost");
        await sender.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(6, inbox.Requests);
        Assert.Contains("The webhook room_create is lost: the answer was 503.", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_who_listens_is_a_failure_and_stopping_waits_for_nothing()
    {
        using var log = new RecordingLoggerFactory();
        using var sender = Create(new Uri("http://127.0.0.1:9/"), new FakeTimeProvider(), log);
        await sender.StartAsync(TestContext.Current.CancellationToken);
        sender.Send(Event("room"));
        await sender.StopAsync(TestContext.Current.CancellationToken);
        Assert.Empty(log.Lines);
    }

    [Fact]
    public void What_waits_is_bounded()
    {
        using var log = new RecordingLoggerFactory();
        using var sender = Create(new Uri("http://127.0.0.1:9/"), new FakeTimeProvider(), log);
        for (var sent = 0; sent < 10_001; sent++)
        {
            sender.Send(Event("room"));
        }

        Assert.Contains("too many others wait", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    private static WebhookSender Create(Uri address, TimeProvider time, RecordingLoggerFactory log) =>
        new(new DeskOptions { WebhookAddress = address, WebhookSecret = Signer }, new PlainClients(), time, log.CreateLogger<WebhookSender>());

    private static RoomCreatedEvent Event(string roomId) => new() { AppId = 1, SentAt = default, RoomId = roomId, SessionId = "7" };
}
