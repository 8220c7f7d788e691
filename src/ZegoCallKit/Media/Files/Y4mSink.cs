using System.Text;

namespace ZegoCallKit.Media.Files;

/// <summary>
/// Records video as a Y4M file, pixel for pixel; NV12, BGRA and RGBA are converted to I420 (BT.601, limited range). A Y4M file has one frame
/// size: when the size changes, a new file begins (<c>name-2.y4m</c>, <c>name-3.y4m</c> …), so that nothing is scaled and nothing is lost.
/// </summary>
/// <remarks>Y4M stores a frame rate but no timestamps: each frame that arrives becomes the next frame of the file, whenever it arrives. Rotation is not applied. No other program can
/// open the file before the sink is disposed. Every frame is passed to the system at once, so that a crash loses at most the last one.</remarks>
public sealed class Y4mSink : IVideoSink, IDisposable
{
    private readonly Lock _gate = new();
    private readonly PartFiles _files;
    private readonly FrameRate _frameRate;
    private FileStream? _stream;
    private byte[] _packed = [];
    private (int Width, int Height) _size;

    /// <summary>Creates the file.</summary>
    /// <param name="path">The file. An existing file is replaced when the first frame arrives. If none arrives before the sink is disposed, an existing file is kept and a new one is deleted.</param>
    /// <param name="frameRate">The rate to write into the header: that of the published stream.</param>
    /// <exception cref="IOException">The file cannot be created, or another recording or program has it open.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be created.</exception>
    public Y4mSink(string path, FrameRate frameRate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(frameRate.Numerator, 1, nameof(frameRate));
        _frameRate = frameRate;
        _files = new(path);
        _stream = _files.OpenNext();
    }

    /// <summary>Gets the files that were written, in order: one, unless the size changed; none if no frame arrived.</summary>
    public IReadOnlyList<string> Files => _files.Names;

    /// <inheritdoc/>
    /// <remarks>I420 costs one write to the file, other formats a conversion before it. After disposal, frames are ignored.</remarks>
    /// <exception cref="IOException">The disk is full or the file cannot be written.</exception>
    public void Write(in VideoFrame frame)
    {
        lock (_gate)
        {
            if (_stream is null)
            {
                return;
            }

            if (_size != (frame.Width, frame.Height))
            {
                Begin(frame.Width, frame.Height);
            }

            VideoConverter.Convert(in frame, VideoPixelFormat.I420, _packed);
            _stream.Write("FRAME\n"u8);
            _stream.Write(_packed);
            _stream.Flush();
        }
    }

    /// <summary>Writes the remaining data and closes the file. Disposing again does nothing.</summary>
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
            if (_size == default)
            {
                _files.CloseUnused(stream);
            }
            else
            {
                stream.Dispose();
            }
        }
    }

    private void Begin(int width, int height)
    {
        if (_size != default)
        {
            var full = _stream!;
            _stream = null;
            full.Dispose();
            _stream = _files.OpenNext();
        }

        _size = (width, height);
        _packed = new byte[VideoLayout.FrameSize(VideoPixelFormat.I420, width, height)];
        PartFiles.Empty(_stream!);
        _stream!.Write(Encoding.ASCII.GetBytes($"{Y4mHeader.Magic} W{width} H{height} F{_frameRate.Numerator}:{_frameRate.Denominator} Ip A1:1 C420jpeg\n"));
    }
}
