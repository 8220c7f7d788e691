using System.Text.Json.Serialization;
using ZegoCallKit.Tool.Bench;
using ZegoCallKit.Tool.Checkup;
using ZegoCallKit.Tool.Completion;
using ZegoCallKit.Tool.Desks;
using ZegoCallKit.Tool.Engines;
using ZegoCallKit.Tool.Recordings;
using ZegoCallKit.Tool.Tokens;

namespace ZegoCallKit.Tool.Output;

/// <summary>Knows the results of the commands; <see cref="ReadableJson"/> writes them.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(BenchResult))]
[JsonSerializable(typeof(CheckupResult))]
[JsonSerializable(typeof(CompletionResult))]
[JsonSerializable(typeof(DeskResult))]
[JsonSerializable(typeof(EngineCheckResult))]
[JsonSerializable(typeof(EngineGetResult))]
[JsonSerializable(typeof(FaultResult))]
[JsonSerializable(typeof(IssuedTokenResult))]
[JsonSerializable(typeof(ReplayResult))]
[JsonSerializable(typeof(RingResult))]
[JsonSerializable(typeof(TokenReadResult))]
internal sealed partial class ToolJson : JsonSerializerContext;
