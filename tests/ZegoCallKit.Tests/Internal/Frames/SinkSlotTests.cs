using Xunit;
using ZegoCallKit.Internal.Frames;
using ZegoCallKit.Media;
using ZegoCallKit.TestKit;

namespace ZegoCallKit.Tests.Internal.Frames;

/// <summary>A sink is called by one thread at a time, and never after it was closed, whatever the threads that pass frames do.</summary>
public sealed class SinkSlotTests
{
    private const int Sinks = 300;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_closed_sink_is_never_called(int threads)
    {
        using var feed = new Feed(threads);
        for (var i = 0; i < Sinks; i++)
        {
            var sink = new StrictSink();
            var slot = Slot();
            feed.Target = (slot, sink);
            await sink.Called.WaitAsync(ThreadedRig.Bound);
            await slot.CloseAsync().WaitAsync(ThreadedRig.Bound);
            sink.Forbid();
        }

        Assert.Equal("", feed.Stop());
    }

    [Fact]
    public async Task Whoever_closes_a_sink_waits_for_its_last_call()
    {
        using var open = new ManualResetEventSlim();
        var inside = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var slot = Slot();
        var sink = new CallbackAudioSink((in AudioFrame _) =>
        {
            inside.TrySetResult();
            open.Wait();
        });
        var writing = Task.Run(() => slot.Write(sink, default(AudioFrame)));
        await inside.Task.WaitAsync(ThreadedRig.Bound);
        var first = slot.CloseAsync();
        var second = slot.CloseAsync();
        Assert.False(first.IsCompleted || second.IsCompleted);

        open.Set();
        await Task.WhenAll(writing, first, second).WaitAsync(ThreadedRig.Bound);
    }

    [Fact]
    public async Task Whoever_closes_a_sink_waits_for_its_last_call_also_after_another_thread_has_called()
    {
        using var open = new ManualResetEventSlim();
        var inside = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var slot = Slot();
        slot.Write(new CallbackAudioSink(static (in AudioFrame _) => { }), default(AudioFrame));
        var sink = new CallbackAudioSink((in AudioFrame _) =>
        {
            inside.TrySetResult();
            open.Wait();
        });
        var writing = OnThread(() => slot.Write(sink, default(AudioFrame)));
        await inside.Task.WaitAsync(ThreadedRig.Bound);

        // The first thread finds the sink busy.
        slot.Write(new CallbackAudioSink(static (in AudioFrame _) => Assert.Fail("The sink is busy.")), default(AudioFrame));
        var closed = slot.CloseAsync();
        Assert.False(closed.IsCompleted);

        open.Set();
        await Task.WhenAll(writing, closed).WaitAsync(ThreadedRig.Bound);
    }

    [Fact]
    public void A_sink_that_throws_is_closed_and_closing_it_waits_for_nothing()
    {
        var faults = 0;
        var slot = new SinkSlot("sink", (_, _) => faults++);
        var sink = new CallbackAudioSink(static (in AudioFrame _) => throw new InvalidOperationException("sink"));
        slot.Write(sink, default(AudioFrame));
        slot.Write(sink, default(AudioFrame));

        Assert.Equal(1, faults);
        Assert.True(slot.CloseAsync().IsCompletedSuccessfully);
    }

    [Fact]
    public void A_sink_that_was_never_called_is_closed_at_once() => Assert.True(Slot().CloseAsync().IsCompletedSuccessfully);

    private static SinkSlot Slot() => new("sink", static (_, fault) => throw new InvalidOperationException("The sink failed.", fault));

    private static Task OnThread(Action action) => Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Notices calls that overlap, and calls after the sink was closed.</summary>
    private sealed class StrictSink : IAudioSink
    {
        private readonly TaskCompletionSource _called = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _inside;
        private bool _isForbidden;

        public Task Called => _called.Task;

        public string Wrong { get; private set; } = "";

        public void Forbid() => Volatile.Write(ref _isForbidden, true);

        public void Write(in AudioFrame frame)
        {
            if (Interlocked.Increment(ref _inside) != 1)
            {
                Wrong = "Two threads were in the sink at once.";
            }

            // Inside for a moment, so that closing meets a call.
            Thread.SpinWait(20);
            if (Volatile.Read(ref _isForbidden))
            {
                Wrong = "The sink was called after it had been closed.";
            }

            Interlocked.Decrement(ref _inside);
            _called.TrySetResult();
        }
    }

    /// <summary>Threads that pass frames to the latest sink without a pause.</summary>
    private sealed class Feed : IDisposable
    {
        private readonly List<Thread> _threads = [];
        private readonly List<StrictSink> _sinks = [];
        private volatile Tuple<SinkSlot, StrictSink>? _target;
        private volatile bool _isOver;

        public Feed(int threads)
        {
            for (var i = 0; i < threads; i++)
            {
                var thread = new Thread(Pass) { IsBackground = true, Name = "frames" };
                _threads.Add(thread);
                thread.Start();
            }
        }

        public (SinkSlot Slot, StrictSink Sink) Target
        {
            set
            {
                _sinks.Add(value.Sink);
                _target = Tuple.Create(value.Slot, value.Sink);
            }
        }

        /// <summary>Stops the threads.</summary>
        /// <returns>What a sink noticed; empty if nothing was wrong.</returns>
        public string Stop()
        {
            Dispose();
            return _sinks.Find(static sink => sink.Wrong.Length > 0)?.Wrong ?? "";
        }

        public void Dispose()
        {
            _isOver = true;
            foreach (var thread in _threads)
            {
                thread.Join();
            }
        }

        private void Pass()
        {
            while (!_isOver)
            {
                if (_target is { } target)
                {
                    target.Item1.Write(target.Item2, default(AudioFrame));
                }
            }
        }
    }
}
