using Xunit;
using ZegoCallKit.Publishing;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Stubs;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Tests.Publishing;

/// <summary>A canceled publication is undone, as if it had never been requested.</summary>
public sealed class PublishCancellationTests
{
    private static readonly StreamId Id = new("own");

    [Fact]
    public void Cancelled_before_the_call_nothing_is_sent() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => room.PublishAsync(Id, null, new CancellationToken(canceled: true)));
        rig.Time.RunUntilIdle();

        Assert.Empty(rig.Engine.Journal.NamesOf("Publishing", "Sources"));
    });

    [Fact]
    public void Cancelled_on_the_way_it_is_stopped_and_the_channel_is_free() => SimulatedRig.Run(async rig =>
    {
        using var cancellation = new CancellationTokenSource();
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed(ResultOrder.Never);
        var publishing = room.PublishAsync(Id, null, cancellation.Token);
        rig.Time.Advance(TimeSpan.FromSeconds(1));
        cancellation.CancelHere();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => publishing);
        rig.Time.RunUntilIdle();

        Assert.Equal(1, rig.Engine.Journal.Count("Publishing.StopPublishing"));
        Assert.Empty(room.Publications.Current.Items);
        rig.Engine.LetPublishSucceed();
        Assert.Equal(PublicationPhase.Publishing, (await room.PublishAsync(Id)).State.Current.Phase);
    });

    [Fact]
    public void Cancelled_after_it_has_succeeded_nothing_changes() => SimulatedRig.Run(async rig =>
    {
        using var cancellation = new CancellationTokenSource();
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        var publication = await room.PublishAsync(Id, null, cancellation.Token);
        cancellation.CancelHere();
        rig.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(PublicationPhase.Publishing, publication.State.Current.Phase);
    });

    [Fact]
    public void Cancelling_the_wait_for_a_stop_does_not_stop_the_stop() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        var publication = await room.PublishAsync(Id);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => publication.StopAsync(new CancellationToken(canceled: true)));

        Assert.Equal(PublicationEndReason.Stopped, (await publication.Completion).Reason);
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_the_order_of_threads_starts_and_stops_of_the_engine_match(int seed) => SimulatedRig.Run(
        async rig =>
        {
            using var cancellation = new CancellationTokenSource();
            var room = await rig.LoginAsync();
            rig.Engine.LetPublishSucceed((ResultOrder)(seed % 3));
            var publishing = room.PublishAsync(Id, null, cancellation.Token);
            rig.Time.Scheduler.Schedule(cancellation, (_, source) =>
            {
                source.Cancel();
                return System.Reactive.Disposables.Disposable.Empty;
            });
            try
            {
                await (await publishing).StopAsync();
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                // Either outcome is valid; the order decides which one.
            }

            rig.Time.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(rig.Engine.Journal.Count("Publishing.StartPublishing"), rig.Engine.Journal.Count("Publishing.StopPublishing"));
            Assert.Empty(room.Publications.Current.Items);
        },
        seed: seed);

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, 50), .. FreshSeeds.Of(50)];
}
