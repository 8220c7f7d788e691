using System.Text;
using Microsoft.Extensions.Logging;

namespace ZegoCallKit.Express;

/// <summary>Represents the options that locate ZEGO's library and configure its engine.</summary>
public sealed record ExpressEngineOptions
{
    /// <summary>The environment variable that specifies the library if <see cref="LibraryPath"/> does not.</summary>
    public const string LibraryVariable = "ZEGO_EXPRESS_LIBRARY";

    private const int MaxLogDirectoryBytes = 511;

    /// <summary>
    /// Gets the path of the library file or its folder. If not set, the environment variable <c>ZEGO_EXPRESS_LIBRARY</c> is used; otherwise the program's folder,
    /// its <c>runtimes/&lt;rid&gt;/native</c> and finally the system's search path are searched.
    /// </summary>
    public string? LibraryPath { get; init; }

    /// <summary>Gets the folder of the engine's own logs, at most 511 bytes of UTF-8; the engine's default if not set (ZEGO: <c>zego_log_config</c>).</summary>
    public string? LogDirectory { get; init; }

    /// <summary>Gets how long destroying an engine can take on systems where the call itself does not block. At most one day; the default is 10 s.</summary>
    public TimeSpan DestroyTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets the factory of the logger that receives errors of event handlers. By default nothing is logged.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>Gets the clock that timestamps received frames, which the engine delivers without a time. The default is the system clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    internal void Validate(string parameter)
    {
        var bytes = LogDirectory is null ? 0 : Encoding.UTF8.GetByteCount(LogDirectory);
        OptionGuard.Check(bytes <= MaxLogDirectoryBytes, parameter, nameof(LogDirectory), $"must not exceed {MaxLogDirectoryBytes} bytes of UTF-8; it has {bytes}");
        OptionGuard.TimeLimit(DestroyTimeout, parameter);
        OptionGuard.NotNull(TimeProvider, parameter);
    }
}
