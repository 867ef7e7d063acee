@echo off
rem Starts grader.jar, which lies beside this file.
setlocal
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo grader: no Java found. Install a JDK, version 17 or newer, and put java on the PATH or set JAVA_HOME. 1>&2
  exit /b 2
)
rem What is short is not worth the work of the optimizing compiler.
set "COMPILERS=-XX:TieredStopAtLevel=1"
for %%V in (grade report try key lint) do if "%~1"=="%%V" set "COMPILERS=-XX:+TieredCompilation"
"%JAVA%" -XX:+IgnoreUnrecognizedVMOptions -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%~dp0grader.jsa" -Xshare:auto -Xlog:disable -XX:+UseSerialGC -XX:-UsePerfData %COMPILERS% -jar "%~dp0grader.jar" %*
exit /b %ERRORLEVEL%
