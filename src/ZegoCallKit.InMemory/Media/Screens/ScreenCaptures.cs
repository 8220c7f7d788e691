using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.InMemory.Media.Screens;

/// <summary>The screen captures of one engine. The engine's gate is held in every member.</summary>
internal sealed class ScreenCaptures(EngineMedia media)
{
    private readonly Dictionary<int, (nint Source, bool IsStarted)> _captures = [];
    private int _next;

    public int Create(nint source)
    {
        _captures.Add(_next, (source, false));
        return _next++;
    }

    public bool Destroy(int index) => _captures.Remove(index);

    public bool Start(int index)
    {
        if (!_captures.TryGetValue(index, out var capture))
        {
            return false;
        }

        _captures[index] = (capture.Source, true);
        if (VirtualScreens.All.All(screen => screen.Id != capture.Source))
        {
            media.Core.Events.Post(new ScreenSourceFaultOccurred(index, ScreenSourceFault.Invalid));
        }

        return true;
    }

    public bool Stop(int index)
    {
        if (!_captures.TryGetValue(index, out var capture))
        {
            return false;
        }

        _captures[index] = (capture.Source, false);
        return true;
    }

    /// <summary>What a capture shows now; 0 for nothing.</summary>
    public nint ShownBy(int index) =>
        _captures.TryGetValue(index, out var capture) && capture.IsStarted && VirtualScreens.All.Any(screen => screen.Id == capture.Source) ? capture.Source : 0;

    public void Reset()
    {
        _captures.Clear();
        _next = 0;
    }
}
