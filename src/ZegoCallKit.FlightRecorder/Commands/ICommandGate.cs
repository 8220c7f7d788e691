using System.Text.Json.Serialization.Metadata;
using ZegoCallKit.Engine;

namespace ZegoCallKit.FlightRecorder.Commands;

/// <summary>Decides about the commands of an engine: writes them down and lets them through, or answers in its place.</summary>
internal interface ICommandGate
{
    /// <summary>A command.</summary>
    /// <param name="command">Its group and name.</param>
    /// <param name="run">Gives it to the engine behind.</param>
    /// <param name="arguments">What it is told, without secrets.</param>
    EngineResult Call(string command, Func<EngineResult> run, params ReadOnlySpan<Argument> arguments);

    /// <summary>A command that answers with a value.</summary>
    /// <param name="command">Its group and name.</param>
    /// <param name="run">Gives it to the engine behind.</param>
    /// <param name="type">How the value is written.</param>
    /// <param name="none">The value where nothing is known.</param>
    /// <param name="arguments">What it is told, without secrets.</param>
    EngineResult<T> Ask<T>(string command, Func<EngineResult<T>> run, JsonTypeInfo<T> type, T none, params ReadOnlySpan<Argument> arguments);
}
