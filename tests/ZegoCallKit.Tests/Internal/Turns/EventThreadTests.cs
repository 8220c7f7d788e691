using Xunit;
using ZegoCallKit.Internal.Turns;
using ZegoCallKit.TestKit;

namespace ZegoCallKit.Tests.Internal.Turns;

/// <summary>On the one thread for the events of all clients, which other tests use at the same time.</summary>
public sealed class EventThreadTests : IDisposable
{
    private readonly ManualResetEventSlim _open = new();

    [Fact]
    public async Task Work_waits_only_a_moment_behind_work_that_blocks()
    {
        var entered = new TaskCompletionSource();
        var done = new TaskCompletionSource();
        EventThread.Start(new Work(() =>
        {
            entered.SetResult();
            Assert.True(_open.Wait(2 * ThreadedRig.Bound));
        }));
        await entered.Task.WaitAsync(ThreadedRig.Bound);
        for (var round = 0; round < 3; round++)
        {
            EventThread.Start(new Work(done.SetResult));
            await done.Task.WaitAsync(ThreadedRig.Bound);
            done = new TaskCompletionSource();
        }

        Assert.False(_open.IsSet);
    }

    [Fact]
    public async Task All_work_is_done_once_however_many_threads_bring_it()
    {
        const int Many = 20_000;
        var counts = new int[4 * Many];
        var left = counts.Length;
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(thread => Task.Run(() => Bring(thread * Many))));
        await done.Task.WaitAsync(ThreadedRig.Bound);

        Assert.All(counts, static count => Assert.Equal(1, count));

        // One after another, so that the thread also goes to sleep in between.
        async Task Bring(int from)
        {
            for (var item = from; item < from + Many; item++)
            {
                var number = item;
                var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                EventThread.Start(new Work(() =>
                {
                    Interlocked.Increment(ref counts[number]);
                    told.SetResult();
                    if (Interlocked.Decrement(ref left) == 0)
                    {
                        done.SetResult();
                    }
                }));
                if (item % 8 == 0)
                {
                    await told.Task.WaitAsync(ThreadedRig.Bound);
                }
            }
        }
    }

    public void Dispose()
    {
        _open.Set();
        _open.Dispose();
    }

    private sealed class Work(Action action) : IThreadPoolWorkItem
    {
        public void Execute() => action();
    }
}
