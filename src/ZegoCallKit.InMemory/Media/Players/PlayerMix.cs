using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.InMemory.Media.Sound;
using ZegoCallKit.Internal;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Players;

/// <summary>
/// Mixes the audio of media players into the captured audio of the main channel. While the microphone delivers nothing, because it is closed or missing, it delivers silence in its place. Thread-safe.
/// </summary>
internal sealed class PlayerMix
{
    private readonly MediaContext _context;
    private readonly Lock _gate = new();
    private readonly HashSet<object> _players = [];
    private readonly Pacer _silence;
    private PlaybackMixer _mixer = new(AudioFormat.Default);
    private short[] _block = [];

    public PlayerMix(MediaContext context, Action<MediaBuffer> captured)
    {
        _context = context;
        _silence = new(context.Clock.Time, static block => TimeSpan.FromMilliseconds(10 * block), (block, shift) =>
        {
            var buffer = context.Buffers.RentAudio(AudioFormat.Default.SampleRate / 100 * AudioFormat.Default.Channels, AudioFormat.Default, shift + TimeSpan.FromMilliseconds(10 * block));
            buffer.Samples.Clear();
            captured(buffer);
            buffer.Release();
            return true;
        }, MediaClock.DevicePatience);
    }

    /// <summary>Starts or stops delivering silence in place of the microphone. Called with the engine's gate held.</summary>
    public void ReplaceMicrophone(bool wanted)
    {
        if (wanted)
        {
            _silence.Start();
        }
        else
        {
            _silence.Stop();
        }
    }

    public void Feed(object player, ReadOnlySpan<short> samples, AudioFormat format)
    {
        lock (_gate)
        {
            _players.Add(player);
            _mixer.Feed(player, samples, format);
        }
    }

    public void Forget(object player)
    {
        lock (_gate)
        {
            _players.Remove(player);
            _mixer.Forget(player);
        }
    }

    /// <summary>Mixes the players into captured audio, whose buffer may be shared.</summary>
    /// <returns>The mix, in a buffer that the caller releases; null if no player is mixed.</returns>
    public MediaBuffer? Mix(MediaBuffer captured)
    {
        lock (_gate)
        {
            if (_players.Count == 0)
            {
                return null;
            }

            if (_mixer.Format != captured.AudioFormat)
            {
                // What was buffered in the former format, 30 ms, is lost.
                _mixer = new(captured.AudioFormat);
            }

            var mix = _context.Buffers.RentAudio(captured.AsAudio());
            var samples = mix.Samples;
            if (_block.Length < samples.Length)
            {
                _block = new short[samples.Length];
            }

            var block = _block.AsSpan(0, samples.Length);
            _mixer.Read(block);
            for (var i = 0; i < samples.Length; i++)
            {
                samples[i] = (short)Math.Clamp(samples[i] + block[i], short.MinValue, short.MaxValue);
            }

            mix.Measure();
            return mix;
        }
    }
}
