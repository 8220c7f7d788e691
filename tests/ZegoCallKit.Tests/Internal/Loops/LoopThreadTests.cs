using Xunit;
using ZegoCallKit.Internal.Loops;
using ZegoCallKit.TestKit;

namespace ZegoCallKit.Tests.Internal.Loops;

public sealed class LoopThreadTests
{
    private static readonly AsyncLocal<string?> Ambient = new();

    [Fact]
    public async Task Work_runs_on_one_thread_without_the_context_of_its_creator()
    {
        Ambient.Value = "of the test";
        using var thread = new LoopThread("loop of a test");
        var first = await Work.RunOn(thread);
        var second = await Work.RunOn(thread);

        Assert.Equal(("loop of a test", null), (first.Thread, first.Ambient));
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Work_that_comes_while_the_thread_ends_runs_once()
    {
        for (var round = 0; round < 200; round++)
        {
            using var thread = new LoopThread("loop of a test");
            var ended = Task.Run(thread.Dispose);
            var work = new Work();
            thread.Start(work);
            await work.Ran.WaitAsync(ThreadedRig.Bound);
            await ended;

            Assert.Equal(1, work.Times);
        }
    }

    [Fact]
    public async Task Work_that_comes_after_the_end_runs_on_the_thread_pool()
    {
        var thread = new LoopThread("loop of a test");
        thread.Dispose();
        var ran = await Work.RunOn(thread);
        ran = await Work.RunOn(thread);

        Assert.NotEqual("loop of a test", ran.Thread);
    }

    private sealed class Work : IThreadPoolWorkItem
    {
        private readonly TaskCompletionSource<(string? Thread, string? Ambient)> _ran = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _times;

        public int Times => Volatile.Read(ref _times);

        public Task<(string? Thread, string? Ambient)> Ran => _ran.Task;

        public static Task<(string? Thread, string? Ambient)> RunOn(LoopThread thread)
        {
            var work = new Work();
            thread.Start(work);
            return work.Ran.WaitAsync(ThreadedRig.Bound);
        }

        public void Execute()
        {
            Interlocked.Increment(ref _times);
            _ran.TrySetResult((Thread.CurrentThread.Name, Ambient.Value));
        }
    }
}
