using ZegoCallKit.EngineContract;

namespace ZegoCallKit.Express.Tests.Contract;

public sealed class MultiRoomTests : MultiRoomContract<NativeRig>;
