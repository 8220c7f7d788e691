using Xunit;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.TestKit;

namespace ZegoCallKit.Tests.Internal.Lifetimes;

public sealed class PendingTaskTests
{
    private static readonly InvalidOperationException Failure = new("failed");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_outcome_is_the_same_whether_the_task_is_read_before_it_or_after(bool isReadBefore)
    {
        var canceled = new CancellationToken(canceled: true);

        Assert.Equal(7, await Read(isReadBefore, static (ref PendingTask<int> task) => task.SetResult(7)));
        Assert.Same(Failure, await Assert.ThrowsAsync<InvalidOperationException>(() => Read(isReadBefore, static (ref PendingTask<int> task) => task.SetException(Failure))));
        Assert.Equal(canceled, (await Assert.ThrowsAsync<TaskCanceledException>(() => Read(isReadBefore, (ref PendingTask<int> task) => task.SetCanceled(canceled)))).CancellationToken);
    }

    [Fact]
    public async Task Everybody_who_reads_the_task_of_a_failure_gets_the_same_one()
    {
        var task = new PendingTask<int>(scheduler: null);
        task.SetException(Failure);
        var (first, second) = (task.Task, task.Task);

        Assert.Same(first, second);
        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
    }

    [Fact]
    public async Task A_task_that_is_read_while_it_is_settled_completes()
    {
        for (var round = 0; round < 2_000; round++)
        {
            var holder = new Holder();
            var settling = Task.Run(holder.Settle);
            Assert.Equal(1, await holder.Read().WaitAsync(ThreadedRig.Bound));
            await settling;
        }
    }

    private static Task<int> Read(bool isReadBefore, Settling settle)
    {
        var task = new PendingTask<int>(scheduler: null);
        var early = isReadBefore ? task.Task : null;
        settle(ref task);
        return early ?? task.Task;
    }

    private delegate void Settling(ref PendingTask<int> task);

    private sealed class Holder
    {
        private PendingTask<int> _task = new(scheduler: null);

        public void Settle() => _task.SetResult(1);

        public Task<int> Read() => _task.Task;
    }
}
