namespace ZegoCallKit.FlightRecorder.Replaying;

/// <summary>Represents a login, a publication or a playback that a replay has started.</summary>
internal sealed class Started<T>(Task<T> task, CancellationTokenSource cancellation)
    where T : class
{
    public Task<T> Task => task;

    /// <summary>Gets or sets whether the result has been passed on.</summary>
    public bool IsTold { get; set; }

#pragma warning disable VSTHRD002 // It has completed.
    /// <summary>Gets the result; <see langword="null"/> before it is there, and after a failure.</summary>
    public T? Result => task.IsCompletedSuccessfully ? task.Result : null;
#pragma warning restore VSTHRD002

    /// <summary>Starts it.</summary>
    public static Started<T> Begin(Func<CancellationToken, Task<T>> start)
    {
        var cancellation = new CancellationTokenSource();
        var task = start(cancellation.Token);
        Observe(task);
        return new(task, cancellation);
    }

    /// <summary>Acts on the result, if there is one.</summary>
    public void Act(Func<T, Task> act)
    {
        if (Result is { } result)
        {
            Observe(act(result));
        }
    }

    /// <summary>Ends what was started, or cancels the start.</summary>
    public void End(Func<T, Task> end)
    {
        if (task.IsCompleted)
        {
            Act(end);
        }
        else
        {
            cancellation.Cancel();
        }
    }

    // How it ended then is in the recording and shows in the snapshots; nobody waits for it here.
    private static void Observe(Task task) =>
        _ = task.ContinueWith(static ended => _ = ended.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
