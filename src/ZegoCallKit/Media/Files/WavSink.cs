using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ZegoCallKit.Media.Files;

/// <summary>
/// Records audio as a WAV file, sample for sample. A WAV file has one format: when the format of the audio changes, a new file begins
/// (<c>name-2.wav</c>, <c>name-3.wav</c> …), so that nothing is converted and nothing is lost.
/// </summary>
/// <remarks>
/// No other program can open the file before the sink is disposed, which writes the length into the header. After a crash, the header states no length; <see cref="WavSource"/> then
/// reads to the end of the file. At most the last 100 ms are missing. A file has at most 4 GB; then a new one begins.
/// </remarks>
public sealed class WavSink : IAudioSink, IDisposable
{
    private const int HeaderLength = 44;
    private const int FlushesPerSecond = 10;
    private const long MaxDataLength = uint.MaxValue - HeaderLength - 1;

    private readonly Lock _gate = new();
    private readonly PartFiles _files;
    private FileStream? _stream;
    private AudioFormat? _format;
    private long _dataLength;
    private long _flushedLength;

    /// <summary>Creates the file.</summary>
    /// <param name="path">The file. An existing file is replaced when the first audio arrives. If none arrives before the sink is disposed, an existing file is kept and a new one is deleted.</param>
    /// <exception cref="IOException">The file cannot be created, or another recording or program has it open.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be created.</exception>
    public WavSink(string path)
    {
        _files = new(path);
        _stream = _files.OpenNext();
    }

    /// <summary>Gets the files that were written, in order: one, unless the format changed; none if no audio arrived.</summary>
    public IReadOnlyList<string> Files => _files.Names;

    /// <inheritdoc/>
    /// <remarks>Each call copies the audio to a buffer, which is passed to the system ten times a second. After disposal, audio is ignored.</remarks>
    /// <exception cref="IOException">The disk is full or the file cannot be written.</exception>
    public void Write(in AudioFrame frame)
    {
        lock (_gate)
        {
            if (_stream is null || frame.Samples.IsEmpty)
            {
                return;
            }

            var bytes = frame.Samples.Length * sizeof(short);
            if (_format is null)
            {
                Begin(_stream, frame.Format);
            }
            else if (_format != frame.Format || _dataLength + bytes > MaxDataLength)
            {
                var full = _stream;
                _stream = null;
                Finish(full);
                _stream = _files.OpenNext();
                Begin(_stream, frame.Format);
            }

            WriteSamples(_stream, frame.Samples);
            _dataLength += bytes;
            if (_flushedLength == 0 || _dataLength - _flushedLength >= frame.Format.SampleRate / FlushesPerSecond * frame.Format.BytesPerSample)
            {
                _flushedLength = _dataLength;
                _stream.Flush();
            }
        }
    }

    /// <summary>Writes the length into the header and closes the file. Disposing again does nothing.</summary>
    /// <exception cref="IOException">The remaining data could not be written.</exception>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_stream is not { } stream)
            {
                return;
            }

            _stream = null;
            if (_format is null)
            {
                _files.CloseUnused(stream);
                return;
            }

            Finish(stream);
        }
    }

    private void Begin(FileStream stream, AudioFormat format)
    {
        _format = format;
        _dataLength = 0;
        _flushedLength = 0;
        PartFiles.Empty(stream);
        WriteHeader(stream, format, uint.MaxValue, uint.MaxValue);
    }

    private void Finish(FileStream stream)
    {
        using (stream)
        {
            stream.Position = 0;
            WriteHeader(stream, _format!.Value, (uint)(_dataLength + HeaderLength - 8), (uint)_dataLength);
        }
    }

    private static void WriteHeader(FileStream stream, AudioFormat format, uint riffLength, uint dataLength)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], riffLength);
        "WAVEfmt "u8.CopyTo(header[8..]);
        BinaryPrimitives.WriteUInt32LittleEndian(header[16..], 16);
        BinaryPrimitives.WriteUInt16LittleEndian(header[20..], 1);
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], (ushort)format.Channels);
        BinaryPrimitives.WriteUInt32LittleEndian(header[24..], (uint)format.SampleRate);
        BinaryPrimitives.WriteUInt32LittleEndian(header[28..], (uint)(format.SampleRate * format.BytesPerSample));
        BinaryPrimitives.WriteUInt16LittleEndian(header[32..], (ushort)format.BytesPerSample);
        BinaryPrimitives.WriteUInt16LittleEndian(header[34..], 16);
        "data"u8.CopyTo(header[36..]);
        BinaryPrimitives.WriteUInt32LittleEndian(header[40..], dataLength);
        stream.Write(header);
    }

    private static void WriteSamples(FileStream stream, ReadOnlySpan<short> samples)
    {
        if (BitConverter.IsLittleEndian)
        {
            stream.Write(MemoryMarshal.AsBytes(samples));
            return;
        }

        Span<byte> two = stackalloc byte[sizeof(short)];
        foreach (var sample in samples)
        {
            BinaryPrimitives.WriteInt16LittleEndian(two, sample);
            stream.Write(two);
        }
    }
}
