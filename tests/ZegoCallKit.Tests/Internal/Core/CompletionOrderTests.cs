using System.Reactive.Concurrency;
using System.Reactive.Disposables;
using Xunit;
using ZegoCallKit.Collections;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Internal.Core;

/// <summary>The order of notifications at the end: the state becomes Ended, its observers are notified, then Completion completes.</summary>
public sealed class CompletionOrderTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void When_Completion_completes_the_observers_have_been_told_the_end(int? seed) => SimulatedRig.Run(
        async rig =>
        {
            rig.Engine.LetPublishSucceed();
            rig.Engine.LetPlaySucceed();
            var room = await rig.LoginAsync();
            var publication = await room.PublishAsync(new StreamId("own"));
            var playback = await room.PlayAsync(new StreamId("other"));
            var told = new List<string>();
            using var publications = Note(publication.State, "publication", static state => state.Phase == PublicationPhase.Ended);
            using var playbacks = Note(playback.State, "playback", static state => state.Phase == PlaybackPhase.Ended);
            using var rooms = Note(room.State, "room", static state => state.Phase == RoomPhase.Ended);
            var all = Task.WhenAll(
                CheckAsync(publication.Completion, "publication"), CheckAsync(playback.Completion, "playback"), CheckAsync(room.Completion, "room"));
            await room.LogoutAsync();
            await all;
            Assert.Equal(6, told.Count);

            async Task CheckAsync(Task completion, string name)
            {
                await completion;
                Assert.Contains($"{name} ended", told);
                Assert.Contains($"{name} completed", told);
            }

            IDisposable Note<T>(IObservableState<T> state, string name, Func<T, bool> isEnd) => state.Changes.Subscribe(
                value =>
                {
                    if (isEnd(value))
                    {
                        told.Add($"{name} ended");
                    }
                },
                () => told.Add($"{name} completed"));
        },
        seed: seed);

    [Fact]
    public void Observers_that_are_not_called_delay_an_end_only_for_a_moment()
    {
        var scheduler = new StuckScheduler();
        SimulatedRig.Run(
            async rig =>
            {
                rig.Engine.LetPlaySucceed();
                var room = await rig.LoginAsync();
                var playback = await room.PlayAsync(new StreamId("other"));
                var told = new List<PlaybackPhase>();
                using var watching = playback.State.Changes.Subscribe(state => told.Add(state.Phase));
                rig.Time.RunUntilIdle();
                scheduler.IsStuck = true;
                var began = rig.Time.Elapsed;
                await playback.StopAsync();

                Assert.InRange(rig.Time.Elapsed - began, Patience, Patience + TimeSpan.FromMilliseconds(80));
                Assert.Equal(PlaybackPhase.Playing, told[^1]);
                scheduler.Release();
                Assert.Equal(PlaybackPhase.Ended, told[^1]);
            },
            options => options with { NotificationScheduler = scheduler.On(options.WorkScheduler!) });
    }

    [Fact]
    public void An_observer_that_unsubscribes_is_not_waited_for() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.LetPlaySucceed();
        var room = await rig.LoginAsync();
        var playback = await room.PlayAsync(new StreamId("other"));
        IDisposable? watching = null;
        watching = playback.State.Changes.Subscribe(state =>
        {
            if (state.Phase == PlaybackPhase.Ended)
            {
                watching!.Dispose();
            }
        });
        rig.Time.RunUntilIdle();
        var began = rig.Time.Elapsed;
        await playback.StopAsync();

        Assert.True(rig.Time.Elapsed - began < Patience);
    });

    /// <summary>Delays its work while it is stuck, like the thread of a user interface that a program blocks.</summary>
    private sealed class StuckScheduler : LocalScheduler
    {
        private readonly List<Action> _held = [];
        private IScheduler _inner = ImmediateScheduler.Instance;

        public bool IsStuck { get; set; }

        public StuckScheduler On(IScheduler inner)
        {
            _inner = inner;
            return this;
        }

        public void Release()
        {
            IsStuck = false;
            foreach (var action in _held.ToArray())
            {
                action();
            }
        }

        public override IDisposable Schedule<TState>(TState state, TimeSpan dueTime, Func<IScheduler, TState, IDisposable> action)
        {
            if (!IsStuck)
            {
                return _inner.Schedule(state, dueTime, action);
            }

            _held.Add(() => action(this, state));
            return Disposable.Empty;
        }
    }
}
