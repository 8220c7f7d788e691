namespace ZegoCallKit.Soak.Live;

/// <summary>Lets all parties rest at the same time.</summary>
internal sealed class RestGate
{
    private readonly Lock _gate = new();
    private TaskCompletionSource? _end;
    private TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _resting;
    private int _wanted = int.MaxValue;

    public void Begin()
    {
        lock (_gate)
        {
            _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _resting = 0;
            _wanted = int.MaxValue;
        }
    }

    /// <summary>Returns a task that completes when the given number of parties rest.</summary>
    public Task EverybodyAsync(int count)
    {
        lock (_gate)
        {
            _wanted = count;
            Look();
            return _arrived.Task;
        }
    }

    public void End()
    {
        lock (_gate)
        {
            _end!.SetResult();
            _end = null;
        }
    }

    /// <summary>Rests if it is time to rest; otherwise, completes at once.</summary>
    public Task PassAsync()
    {
        lock (_gate)
        {
            if (_end is null)
            {
                return Task.CompletedTask;
            }

            _resting++;
            Look();
            return _end.Task;
        }
    }

    private void Look()
    {
        if (_resting >= _wanted)
        {
            _arrived.TrySetResult();
        }
    }
}
