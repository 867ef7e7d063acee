@echo off
rem Starts the grader; builds it first where it is missing.
setlocal
set "HOME_DIR=%~dp0.."
for %%I in ("%HOME_DIR%") do set "HOME_DIR=%%~fI"
set "JAR=%HOME_DIR%\grader\app\target\grader.jar"
set "REFERENCE=%HOME_DIR%\reference\target\reference.jar"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo grader: no Java found. Install a JDK, version 17 or newer, and put java on the PATH or set JAVA_HOME. 1>&2
  exit /b 2
)
set "MISSING="
if not exist "%JAR%" set "MISSING=1"
if not exist "%REFERENCE%" set "MISSING=1"
if defined MISSING if not defined GRADER_NO_BUILD (
  echo grader: building, about a minute ... 1>&2
  pushd "%HOME_DIR%"
  call mvnw.cmd -B -ntp -q -DskipTests -Djacoco.skip=true package 1>&2
  if errorlevel 1 (
    popd
    echo grader: the build failed 1>&2
    exit /b 70
  )
  popd
)
rem The optimizing compiler would cost more than it saves, but in classes of tens of thousands.
"%JAVA%" -XX:+UseSerialGC -Xshare:auto -XX:-UsePerfData -XX:TieredStopAtLevel=1 "-Dgrader.home=%HOME_DIR%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%
