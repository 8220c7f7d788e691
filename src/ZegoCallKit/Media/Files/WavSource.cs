using System.Runtime.InteropServices;

namespace ZegoCallKit.Media.Files;

/// <summary>
/// Reads audio from a WAV file: PCM of 8, 16, 24 or 32 bits or floating point, mono or stereo, 8 to 48 kHz. Samples of other sizes are converted to 16 bits. The file is checked when it
/// is opened, and read as it is needed; a file without a length, from a program that wrote to a pipe or crashed, is read to its end.
/// </summary>
public sealed class WavSource : IAudioSource, IDisposable
{
    private readonly FileStream _stream;
    private readonly WavHeader _header;
    private readonly string _path;
    private readonly bool _loop;
    private byte[] _values = [];
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

    /// <summary>Gets the number of samples of each channel in the file.</summary>
    public long SampleCount => _header.DataLength / _header.BytesPerSample;

    /// <summary>Gets the duration of the file, played once.</summary>
    public TimeSpan Duration => TimeSpan.FromTicks((long)((Int128)SampleCount * TimeSpan.TicksPerSecond / Format.SampleRate));

    /// <summary>Opens a file and checks it.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="loop">Whether to continue at the beginning after the end, without a gap; otherwise the audio ends there.</param>
    /// <returns>The source; dispose it when nothing reads it any longer.</returns>
    /// <exception cref="MediaFormatException">The file cannot be opened, is truncated, or is not a WAV file of a supported kind.</exception>
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
    /// <exception cref="MediaFormatException">The file has become shorter or unreadable since it was opened.</exception>
    public int Read(Span<short> samples)
    {
        var wanted = samples.Length - (samples.Length % Format.Channels);
        var size = WavSamples.SizeOf(_header.Encoding);
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

            var part = samples.Slice(written, (int)Math.Min(wanted - written, left / size));
            Read(part, size);
            _position += part.Length * size;
            written += part.Length;
        }

        return written;
    }

    /// <summary>Sets the position from which the next samples are read. Do not call it while something else reads the source.</summary>
    /// <param name="position">The position: zero or later, rounded down to a sample; a position after the end is the end.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position is negative.</exception>
    public void Seek(TimeSpan position)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(position, TimeSpan.Zero);
        var sample = (long)Int128.Min((Int128)position.Ticks * Format.SampleRate / TimeSpan.TicksPerSecond, SampleCount);
        _position = sample * _header.BytesPerSample;
        _stream.Position = _header.DataOffset + _position;
    }

    private void Read(Span<short> samples, int size)
    {
        if (_header.Encoding == WavEncoding.Pcm16)
        {
            MediaFile.ReadExactly(_stream, MemoryMarshal.AsBytes(samples), _path, WavHeader.Supported);
            LittleEndian.Swap(samples);
            return;
        }

        if (_values.Length < samples.Length * size)
        {
            _values = new byte[samples.Length * size];
        }

        var values = _values.AsSpan(0, samples.Length * size);
        MediaFile.ReadExactly(_stream, values, _path, WavHeader.Supported);
        WavSamples.Convert(values, _header.Encoding, samples);
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _stream.Dispose();
}
