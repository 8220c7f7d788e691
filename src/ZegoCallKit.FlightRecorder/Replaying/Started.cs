namespace ZegoCallKit.FlightRecorder.Replaying;

/// <summary>Something that a replay has asked for.</summary>
/// <param name="task">Brings it.</param>
/// <param name="cancellation">Gives it up.</param>
internal sealed class Started<T>(Task<T> task, CancellationTokenSource cancellation)
    where T : class
{
    public Task<T> Task => task;

    public CancellationTokenSource Cancellation => cancellation;

    /// <summary>Whether somebody has been told of it.</summary>
    public bool IsTold { get; set; }

#pragma warning disable VSTHRD002 // It has completed.
    public T? Result => task.IsCompletedSuccessfully ? task.Result : null;
#pragma warning restore VSTHRD002
}
