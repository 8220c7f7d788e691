using ZegoCallKit.Engine;
using ZegoCallKit.FlightRecorder.Recorders;
using ZegoCallKit.Internal;

namespace ZegoCallKit.FlightRecorder;

/// <summary>
/// Records the commands and the events of the engines that another factory creates: one recording for each engine, as lines of JSON. Use it in the client's options
/// instead of the other factory. Secrets, encryption keys, the bodies of messages and data, and frames are never written; room ids, user ids and names, stream ids,
/// extra infos, the names of devices, the titles of windows that could be shared and the paths of recordings are.
/// </summary>
/// <remarks>
/// <para>Dispose it after its clients; later events are not recorded.</para>
/// <para>Each recording is written by a thread of its own. Whatever a stream throws and however long it blocks, commands and events continue; only the recording ends.</para>
/// <para>Recorded lines are passed to the system within 1 s, and at once when a login, the link or the engine ends, so a crash of the process loses at most the
/// last second.</para>
/// </remarks>
public sealed class RecordingEngineFactory : IZegoEngineFactory, IDisposable
{
    private readonly IZegoEngineFactory _inner;
    private readonly Func<Stream> _open;
    private readonly RecordingEngineOptions _options;
    private readonly Lock _gate = new();
    private readonly List<Recorder> _recorders = [];

    /// <summary>Records into a file. A file of that name is replaced, unless another recording or program is writing it; further engines of this factory write to
    /// <c>name-2</c>, <c>name-3</c> and so on. Anyone may read the file meanwhile; except on Windows, <c>name.lock</c> next to it says that it is being written.</summary>
    /// <param name="inner">The factory that creates the engines.</param>
    /// <param name="path">The file, usually <c>.jsonl</c>.</param>
    /// <param name="options">The options; the defaults if <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">The path is empty, or an option is not allowed.</exception>
    public RecordingEngineFactory(IZegoEngineFactory inner, string path, RecordingEngineOptions? options = null)
        : this(inner, NumberedFiles(path), options)
    {
    }

    /// <summary>Records into streams.</summary>
    /// <param name="inner">The factory that creates the engines.</param>
    /// <param name="open">A function that opens the stream of the next engine's recording, which is closed by <see cref="Dispose"/>.</param>
    /// <param name="options">The options; the defaults if <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">An option is not allowed.</exception>
    public RecordingEngineFactory(IZegoEngineFactory inner, Func<Stream> open, RecordingEngineOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(inner);
        ArgumentNullException.ThrowIfNull(open);
        _inner = inner;
        _open = open;
        _options = options ?? new();
        _options.Validate(nameof(options));
    }

    /// <inheritdoc/>
    public string Name => _inner.Name;

    /// <inheritdoc/>
    public object? ExclusivityKey => _inner.ExclusivityKey;

    /// <inheritdoc/>
    public bool CommandsMayBlock => _inner.CommandsMayBlock;

    /// <inheritdoc/>
    public bool SettersMayBlock => _inner.SettersMayBlock;

    /// <inheritdoc/>
    public TimeProvider? SimulatedTime => _inner.SimulatedTime;

    /// <inheritdoc/>
    public Func<Guid>? SimulatedIds => _inner.SimulatedIds;

    /// <inheritdoc/>
    /// <exception cref="IOException">The recording cannot be opened, e.g. because another recording is writing it; no engine is created.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public IZegoEngine Create()
    {
        var recorder = new Recorder(_open(), Name, _options);
        try
        {
            var engine = recorder.Around(_inner.Create());
            lock (_gate)
            {
                _recorders.Add(recorder);
            }

            return engine;
        }
        catch
        {
            recorder.Dispose();
            throw;
        }
    }

    /// <summary>Ends all recordings and waits up to 5 s until each has been written; a stream that blocks longer is closed when it goes on.</summary>
    public void Dispose()
    {
        List<Recorder> recorders;
        lock (_gate)
        {
            recorders = [.. _recorders];
            _recorders.Clear();
        }

        recorders.ForEach(static recorder => recorder.Complete());
        recorders.ForEach(static recorder => recorder.Dispose());
    }

    private static Func<Stream> NumberedFiles(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var number = 0;
        return () =>
        {
            var current = Interlocked.Increment(ref number);
            var name = current == 1 ? path : Path.Combine(Path.GetDirectoryName(path) ?? "", $"{Path.GetFileNameWithoutExtension(path)}-{current}{Path.GetExtension(path)}");
            return RegularFile.CreateReadable(name, bufferSize: 64 << 10);
        };
    }
}
