using ZegoCallKit.Effects.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Effects.Processing;

/// <summary>
/// Represents one instance of the SDK and its environment, which is tied to the thread and the size of the frames: it restarts if either changes. Calls must not
/// overlap.
/// </summary>
internal sealed unsafe class EffectsSession(EffectsFunctions functions, nint handle, TimeProvider time, Action<EffectsFault> report) : IDisposable
{
    private const int NotStarted = 5_000_108;

    // How long to wait after a failed start, because each attempt takes time on the capture thread.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly FrameRunner _runner = new(functions);
    private nint _handle = handle;
    private EffectsSettings _applied = EffectsSettings.None;
    private object? _thread;
    private int _width;
    private int _height;
    private long _failedAt;
    private bool _hasFailed;

    /// <summary>Gets whether the environment is running; only its own thread should end it.</summary>
    public bool HasEnvironment { get; private set; }

    /// <summary>Gets whether the environment belongs to the calling thread.</summary>
    public bool IsOnOwnThread => ThreadMark.Current == _thread;

    /// <summary>Applies the effects to a frame; leaves it unchanged while the SDK cannot be started.</summary>
    public void Process(in WritableVideoFrame frame, EffectsSettings settings)
    {
        if (Start(frame.Width, frame.Height))
        {
            Apply(settings);
            _runner.Run(_handle, frame);
        }
    }

    /// <summary>Ends the environment. Called on the capture thread.</summary>
    public void Stop()
    {
        if (HasEnvironment)
        {
            HasEnvironment = false;
            functions.UninitEnvironment(_handle);
        }
    }

    public void Dispose()
    {
        if (_handle == 0)
        {
            return;
        }

        Stop();
        functions.Destroy(_handle);
        _handle = 0;
        _runner.Dispose();
    }

    private bool Start(int width, int height)
    {
        var thread = ThreadMark.Current;
        var isSame = thread == _thread && width == _width && height == _height;
        if (HasEnvironment && isSame)
        {
            return true;
        }

        if (_hasFailed && isSame && time.GetElapsedTime(_failedAt) < Pause)
        {
            return false;
        }

        Stop();
        (_thread, _width, _height) = (thread, width, height);
        functions.InitEnvironment(_handle, width, height);
        HasEnvironment = functions.IsEnvironmentInitialized(_handle) != 0;
        if (!HasEnvironment)
        {
            if (!_hasFailed || !isSame)
            {
                report(EffectsFault.Of(NotStarted, "the SDK did not start on the capture thread; check the license and the resources"));
            }

            _hasFailed = true;
            _failedAt = time.GetTimestamp();
            return false;
        }

        // A new environment starts with every effect off.
        _hasFailed = false;
        _applied = EffectsSettings.None;
        return true;
    }

    private void Apply(EffectsSettings settings)
    {
        if (ReferenceEquals(settings, _applied))
        {
            return;
        }

        foreach (var effect in functions.Effects)
        {
            var (before, after) = (effect.LevelOf(_applied), effect.LevelOf(settings));
            if (before == after)
            {
                continue;
            }

            if (after != 0)
            {
                effect.Set(_handle, after);
            }

            if ((before != 0) != (after != 0))
            {
                effect.Enable(_handle, after != 0);
            }
        }

        _applied = settings;
    }
}
