using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Engine;

namespace ZegoCallKit.InMemory.Media.Screens;

/// <summary>Holds the screen captures of one engine. All members require the engine's gate.</summary>
internal sealed class ScreenCaptures(EngineEvents events)
{
    private readonly Dictionary<int, (nint Source, bool IsStarted, bool HasSound)> _captures = [];
    private int _next;

    public int Create(nint source)
    {
        _captures.Add(_next, (source, false, false));
        return _next++;
    }

    public bool Destroy(int index) => _captures.Remove(index);

    public bool Start(int index)
    {
        if (!_captures.TryGetValue(index, out var capture))
        {
            return false;
        }

        _captures[index] = capture with { IsStarted = true };
        if (VirtualScreens.All.All(screen => screen.Id != capture.Source))
        {
            events.Post(new ScreenSourceFaultOccurred(index, ScreenSourceFault.Invalid));
        }

        return true;
    }

    public bool Stop(int index)
    {
        if (!_captures.TryGetValue(index, out var capture))
        {
            return false;
        }

        _captures[index] = capture with { IsStarted = false };
        return true;
    }

    public bool EnableAudio(int index, bool enable)
    {
        if (!_captures.TryGetValue(index, out var capture))
        {
            return false;
        }

        _captures[index] = capture with { HasSound = enable };
        return true;
    }

    /// <summary>Returns whether the audio of a capture is currently active.</summary>
    public bool IsHeard(int index) => ShownBy(index) != 0 && _captures[index].HasSound;

    /// <summary>Returns the source that a capture currently shows; 0 for none.</summary>
    public nint ShownBy(int index) =>
        _captures.TryGetValue(index, out var capture) && capture.IsStarted && VirtualScreens.All.Any(screen => screen.Id == capture.Source) ? capture.Source : 0;

    public void Reset()
    {
        _captures.Clear();
        _next = 0;
    }
}
