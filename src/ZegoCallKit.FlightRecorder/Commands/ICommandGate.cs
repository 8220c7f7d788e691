using System.Text.Json.Serialization.Metadata;
using ZegoCallKit.Engine;

namespace ZegoCallKit.FlightRecorder.Commands;

/// <summary>Decides about the commands of an engine: records them and lets them through, or answers instead of the engine.</summary>
internal interface ICommandGate
{
    /// <summary>Handles a command.</summary>
    /// <param name="command">The group and the name of the command.</param>
    /// <param name="run">Calls the command of the inner engine.</param>
    /// <param name="arguments">The arguments, without secrets.</param>
    EngineResult Call(string command, Func<EngineResult> run, params ReadOnlySpan<Argument> arguments);

    /// <summary>Handles a query, which returns a value.</summary>
    /// <param name="command">The group and the name of the command.</param>
    /// <param name="run">Calls the command of the inner engine.</param>
    /// <param name="type">The metadata with which the value is serialized.</param>
    /// <param name="none">The value if none was recorded.</param>
    /// <param name="arguments">The arguments, without secrets.</param>
    EngineResult<T> Ask<T>(string command, Func<EngineResult<T>> run, JsonTypeInfo<T> type, T none, params ReadOnlySpan<Argument> arguments);
}
