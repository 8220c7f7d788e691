using ZegoCallKit.EngineContract;

namespace ZegoCallKit.Express.Tests.Contract;

public sealed class MessagesTests : MessagesContract<NativeRig>;
