using ZegoCallKit.Internal.Core;

namespace ZegoCallKit.Internal.EngineLifetime;

/// <summary>
/// Watches over something that the engine restores automatically after an outage. If it is not restored in time, it is started again, once per outage, because an engine that has
/// lost track of it would wait forever. Used in the state loop.
/// </summary>
/// <param name="core">The client.</param>
/// <param name="patience">How long the engine has to restore it.</param>
/// <param name="isBack">Returns whether it has been restored or is no longer wanted.</param>
/// <param name="begin">Starts it again.</param>
internal sealed class RecoveryWatchdog(ClientCore core, TimeSpan patience, Func<bool> isBack, Action begin)
{
    private Deadline? _deadline;

    /// <summary>Starts watching, when the outage is over.</summary>
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
