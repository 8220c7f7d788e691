using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;

namespace ZegoCallKit.Internal.EngineLifetime;

/// <summary>
/// Tracks whether the engine's media part is running: custom audio, rendering and video processing can be switched only while it is not (1011003). Used in the state loop.
/// </summary>
internal sealed class MediaEngine
{
    // The real engine took up to 506 ms to stop after its last preview.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ClientCore _core;
    private readonly Func<bool> _isNeeded;
    private readonly List<Action> _waiting = [];
    private bool _isStarted;

    public MediaEngine(ClientCore core, Func<bool> isNeeded)
    {
        _core = core;
        _isNeeded = isNeeded;
        core.Events.On<EngineStateUpdated>(OnState);
    }

    /// <summary>Gets whether a preview, a publication or a playback needs it.</summary>
    public bool IsNeeded => _isNeeded();

    /// <summary>Gets whether custom audio, rendering and processing can be switched now.</summary>
    public bool CanSwitch => !IsNeeded && !_isStarted;

    /// <summary>Continues when the media engine has stopped, immediately if it already has; after two seconds even if it has not, because observed audio and recordings keep it running.</summary>
    public void WhenStopped(Action then)
    {
        if (!_isStarted)
        {
            then();
            return;
        }

        Deadline? deadline = null;
        void Stopped()
        {
            if (deadline!.TryMeet())
            {
                then();
            }
        }

        deadline = new Deadline(_core, Patience, () =>
        {
            _waiting.Remove(Stopped);
            then();
        });
        _waiting.Add(Stopped);
    }

    private void OnState(EngineStateUpdated e)
    {
        _isStarted = e.IsStarted;
        if (_isStarted)
        {
            return;
        }

        Action[] waiting = [.. _waiting];
        _waiting.Clear();
        foreach (var then in waiting)
        {
            then();
        }
    }
}
