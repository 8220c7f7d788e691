using ZegoCallKit.Engine;
using ZegoCallKit.Express.Loading;

namespace ZegoCallKit.Express;

/// <summary>
/// Creates ZEGO's real engine (ZEGO Express 3.24 or a later 3.x). On Windows and macOS a process can have one engine at a time; on Linux it can have several.
/// The engine's commands can block for up to a second.
/// </summary>
public sealed class ExpressEngineFactory : IZegoEngineFactory
{
    private static readonly object OneAProcess = new();

    private readonly ExpressEngineOptions _options;
    private readonly EngineLibrary? _library;

    /// <summary>Creates a factory. The first call to <see cref="Create"/> loads the library.</summary>
    /// <param name="options">The location of the library and other options; the defaults if omitted.</param>
    /// <exception cref="ArgumentException">The log folder is longer than 511 bytes, the destroy timeout is not positive or longer than a day, or the clock is null.</exception>
    public ExpressEngineFactory(ExpressEngineOptions? options = null)
    {
        _options = options ?? new();
        _options.Validate(nameof(options));
    }

    internal ExpressEngineFactory(EngineLibrary library, ExpressEngineOptions? options = null)
        : this(options) =>
        _library = library;

    private EngineLibrary Library => _library ?? LibraryLoader.Load(_options);

    /// <inheritdoc/>
    public string Name => "express";

    /// <inheritdoc/>
    public object? ExclusivityKey => (_library?.IsSingleton ?? (OperatingSystem.IsWindows() || OperatingSystem.IsMacOS())) ? OneAProcess : null;

    /// <inheritdoc/>
    public bool CommandsMayBlock => true;

    /// <inheritdoc/>
    public bool SettersMayBlock => false;

    /// <summary>Loads the library immediately, so that a missing or unsuitable library is detected before the first client is created.</summary>
    /// <returns>The version of the library.</returns>
    /// <exception cref="ZegoLibraryException">The library was not found, is for another system or processor, is too old or too new, or lacks functions.</exception>
    public string LoadLibrary() => Library.Version;

    /// <inheritdoc/>
    /// <exception cref="ZegoLibraryException">The library was not found, is for another system or processor, is too old or too new, or lacks functions.</exception>
    public IZegoEngine Create() => new ExpressEngine(new EngineCore(Library, _options));
}
