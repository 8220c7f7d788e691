using InCall;
using ZegoCallKit.Internal;

GuardedOutput.Use();
return GuardedOutput.Standard.ExitCodeOf(await new InCallProgram(InCallHost.OfConsole()).RunAsync(args));
