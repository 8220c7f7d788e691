using Microsoft.Extensions.Logging;

namespace ZegoCallKit.Express;

/// <summary>Where to find ZEGO's library and how to run it.</summary>
public sealed record ExpressEngineOptions
{
    /// <summary>The environment variable that names the library when <see cref="LibraryPath"/> does not.</summary>
    public const string LibraryVariable = "ZEGO_EXPRESS_LIBRARY";

    /// <summary>
    /// The library's file, or the folder it lies in. When left out, the environment variable <c>ZEGO_EXPRESS_LIBRARY</c> is asked, then the program's folder and
    /// its <c>runtimes/&lt;rid&gt;/native</c> are searched, then the system's search path.
    /// </summary>
    public string? LibraryPath { get; init; }

    /// <summary>The folder of the engine's own logs, at most 511 bytes of UTF-8; the engine's default when left out (ZEGO: <c>zego_log_config</c>).</summary>
    public string? LogDirectory { get; init; }

    /// <summary>How long destroying an engine may take on systems where it does not block by itself; 10 s by default.</summary>
    public TimeSpan DestroyTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Where faults of event handlers are logged; nowhere by default.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>The clock that dates received frames, which the engine hands over without a time; the system's by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
