using System.Runtime.InteropServices;

namespace ZegoCallKit.Media.Files;

/// <summary>
/// Sound from a WAV file: PCM of 16 bits, mono or stereo, 8 to 48 kHz. The file is checked when it is opened and read as it is needed.
/// </summary>
public sealed class WavSource : IAudioSource, IDisposable
{
    private readonly FileStream _stream;
    private readonly WavHeader _header;
    private readonly string _path;
    private readonly bool _loop;
    private long _position;

    private WavSource(FileStream stream, WavHeader header, string path, bool loop)
    {
        _stream = stream;
        _header = header;
        _path = path;
        _loop = loop;
    }

    /// <inheritdoc/>
    public AudioFormat Format => _header.Format;

    /// <summary>Samples of each channel in the file.</summary>
    public long SampleCount => _header.DataLength / Format.BytesPerSample;

    /// <summary>How long the file lasts, once.</summary>
    public TimeSpan Duration => TimeSpan.FromTicks((long)((Int128)SampleCount * TimeSpan.TicksPerSecond / Format.SampleRate));

    /// <summary>Opens a file and checks it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="loop">Whether to begin again at its end, without a gap; otherwise the sound ends there.</param>
    /// <returns>The source; dispose it when nothing reads it any more.</returns>
    /// <exception cref="MediaFormatException">The file cannot be opened, is cut off, or is not a WAV file of a supported kind.</exception>
    public static WavSource Open(string path, bool loop = false)
    {
        var stream = MediaFile.Open(path, WavHeader.Supported);
        try
        {
            var header = WavHeader.Read(stream, path);
            stream.Position = header.DataOffset;
            return new(stream, header, path, loop);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="MediaFormatException">The file became shorter or unreadable meanwhile.</exception>
    public int Read(Span<short> samples)
    {
        var wanted = samples.Length - (samples.Length % Format.Channels);
        var written = 0;
        while (written < wanted)
        {
            var left = _header.DataLength - _position;
            if (left == 0)
            {
                if (!_loop)
                {
                    break;
                }

                _stream.Position = _header.DataOffset;
                _position = 0;
                continue;
            }

            var part = samples.Slice(written, (int)Math.Min(wanted - written, left / sizeof(short)));
            MediaFile.ReadExactly(_stream, MemoryMarshal.AsBytes(part), _path, WavHeader.Supported);
            LittleEndian.Swap(part);
            _position += part.Length * sizeof(short);
            written += part.Length;
        }

        return written;
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _stream.Dispose();
}
