namespace ZegoCallKit.Internal;

/// <summary>
/// Watches over something that the engine brings back by itself after an outage. What is not back in time is begun anew, once an outage: an engine that has
/// forgotten it would wait for ever. Used in the state loop.
/// </summary>
/// <param name="core">The client.</param>
/// <param name="patience">How long the engine has.</param>
/// <param name="isBack">Whether it is back, or not wanted any more.</param>
/// <param name="begin">Begins it anew.</param>
internal sealed class Revival(ClientCore core, TimeSpan patience, Func<bool> isBack, Action begin)
{
    private Deadline? _deadline;

    /// <summary>The outage is over.</summary>
    public void Watch()
    {
        Stop();
        if (!isBack())
        {
            _deadline = new Deadline(core, patience, () =>
            {
                if (!isBack())
                {
                    begin();
                }
            });
        }
    }

    public void Stop() => _deadline?.TryMeet();
}
